import {NotFound} from '@site/src/wiki/NotFound';

export default NotFound;
